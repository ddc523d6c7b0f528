package lu.daach.organisation;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lu.daach.journal.Trace;

/**
 * Stands on every public method of a facade: the {@link Guard} lets nobody in without the permission, and works in one
 * transaction bound to the caller's region.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface UseCase {

    @Nonbinding
    Permission needs() default Permission.SIGNED_IN;

    /** What the journal keeps of it; plain looking leaves no trace. */
    @Nonbinding
    Trace trace() default Trace.NONE;
}
