package lu.daach.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls methods from pages, such as {@code #{line.name()}}, after looking for them once: the server would copy and search all methods of
 * the class for every cell of every line. Only where name and number of arguments leave no choice; everything else is the server's.
 */
public class MethodResolver extends ELResolver {

    /** The one public method for a name and a number of arguments; empty where there is none, or more than one. */
    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || types != null || base instanceof ELResolver) {
            return null;
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        String name = String.valueOf(method);
        Optional<Method> known = METHODS.get(base.getClass())
                .computeIfAbsent(name + "/" + given.length, key -> theOne(base.getClass(), name, given.length));
        if (known.isEmpty()) {
            return null;
        }
        Object[] converted = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            converted[i] = given[i] == null ? null : context.convertToType(given[i], known.get().getParameterTypes()[i]);
        }
        try {
            Object value = known.get().invoke(base, converted);
            context.setPropertyResolved(base, method);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static Optional<Method> theOne(Class<?> type, String name, int arguments) {
        List<Method> fitting = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments && !method.isBridge()).toList();
        return fitting.size() == 1 && open(fitting.get(0)) ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Whether we may call it: a proxy of the server or a class inside the JDK may be shut. */
    private static boolean open(Method method) {
        Class<?> type = method.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && !method.isVarArgs() && !Modifier.isStatic(method.getModifiers())
                && type.getModule().isExported(type.getPackageName());
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Methods are called, not set.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
