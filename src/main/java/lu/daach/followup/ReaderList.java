package lu.daach.followup;

import java.util.List;
import lu.daach.kernel.Language;

/** Who read a household's file, for the household. @param language in which it is written to */
public record ReaderList(Followed file, Language language, List<ReaderLine> lines) {
}
