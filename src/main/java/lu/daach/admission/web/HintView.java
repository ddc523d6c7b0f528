package lu.daach.admission.web;

import java.util.List;

/**
 * Why a scheme is not for a household as it stands.
 *
 * @param scheme its code
 * @param reasons in sentences
 */
public record HintView(String scheme, List<String> reasons) {
}
