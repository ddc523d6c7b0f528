package lu.daach.page;

import java.util.List;
import java.util.Map;
import lu.daach.kernel.Slice;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The lines of a list that are loaded a page at a time; each load brings the number of all with it. */
public class SliceModel<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Asks a facade for some lines. */
    @FunctionalInterface
    public interface Source<T> extends java.io.Serializable {

        Slice<T> load(int first, int most);
    }

    private final Source<T> source;

    public SliceModel(Source<T> source) {
        this.source = source;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int most, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        Slice<T> slice = source.load(first, most);
        setRowCount((int) slice.total());
        return slice.items();
    }
}
