package vn.courtaxis.proof;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Optional;
import org.springframework.util.ClassUtils;

/** An object behind a proxy with all its interfaces, whose calls pass a crash point before and after; indifferent to signatures. */
final class Surrounded implements InvocationHandler {

    private static final Object[] NOTHING = {};

    private final Object target;
    private final CrashPoints points;
    private final Naming naming;
    private final Yield yield;

    /** The name of the point at a call; empty for a call that matters to nobody. */
    @FunctionalInterface
    interface Naming {
        Optional<String> of(Method method, Object[] arguments);
    }

    /** What the caller gets for what a call yields. */
    @FunctionalInterface
    interface Yield {
        Object of(Method method, Object[] arguments, Object result);
    }

    private Surrounded(Object target, CrashPoints points, Naming naming, Yield yield) {
        this.target = target;
        this.points = points;
        this.naming = naming;
        this.yield = yield;
    }

    static Object by(CrashPoints points, Object target, Naming naming) {
        return by(points, target, naming, (method, arguments, result) -> result);
    }

    static Object by(CrashPoints points, Object target, Naming naming, Yield yield) {
        var interfaces = ClassUtils.getAllInterfacesForClassAsSet(target.getClass()).stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toArray(Class<?>[]::new);
        return Proxy.newProxyInstance(
                Surrounded.class.getClassLoader(), interfaces, new Surrounded(target, points, naming, yield));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        var arguments = given == null ? NOTHING : given;
        if (method.getDeclaringClass() == Object.class) {
            return ofEveryObject(proxy, method, arguments);
        }
        if (isInherited(method)) {
            // what it calls in turn has to come by here too
            return InvocationHandler.invokeDefault(proxy, method, given);
        }
        var name = naming.of(method, arguments);
        name.ifPresent(points::before);
        var result = call(method, arguments);
        if (!isNothing(result)) {
            name.ifPresent(points::after);
        }
        return yield.of(method, arguments, result);
    }

    private boolean isInherited(Method method) throws NoSuchMethodException {
        return method.isDefault()
                && target.getClass()
                        .getMethod(method.getName(), method.getParameterTypes())
                        .isDefault();
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A claim that was not given, nothing due, a change that came too late: nothing was written. */
    private static boolean isNothing(Object result) {
        return Boolean.FALSE.equals(result)
                || (result instanceof Optional<?> optional && optional.isEmpty())
                || (result instanceof Collection<?> collection && collection.isEmpty());
    }

    private Object ofEveryObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "surrounded " + target;
        };
    }
}
