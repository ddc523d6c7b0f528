package lu.daach.sealing;

import java.util.List;

/** A module whose earlier versions kept texts in plain that it seals today. */
public interface FormerlyPlain {

    List<PlainTexts> texts();
}
