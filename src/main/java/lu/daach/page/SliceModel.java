package lu.daach.page;

import jakarta.faces.context.FacesContext;
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

    /** The lines that a table shows at first ({@code d:table}). */
    private static final int USUAL_SIZE = 25;

    private final Source<T> source;

    public SliceModel(Source<T> source) {
        this.source = source;
    }

    /** The number of all lines, for the heading above the table; the table takes what was read for it instead of asking again. */
    public long getTotal() {
        Slice<T> opening = source.load(0, USUAL_SIZE);
        readInThisRequest().put(this, opening);
        return opening.total();
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int most, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        Slice<T> opening = opening();
        Slice<T> slice = opening != null && first == 0 && most == USUAL_SIZE ? opening : source.load(first, most);
        setRowCount((int) slice.total());
        return slice.items();
    }

    @SuppressWarnings("unchecked")
    private Slice<T> opening() {
        return (Slice<T>) readInThisRequest().remove(this);
    }

    private static Map<Object, Object> readInThisRequest() {
        return FacesContext.getCurrentInstance().getAttributes();
    }
}
