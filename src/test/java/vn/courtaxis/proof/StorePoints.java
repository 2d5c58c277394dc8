package vn.courtaxis.proof;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import vn.courtaxis.exchange.DocumentStore;

/**
 * The moment a file gets its name, by the use case that keeps it and the package that writes it where that is another one:
 * {@code store.keep:PrepareMessage} is the message, {@code store.keep:PrepareMessage/signature} a signed PDF.
 */
final class StorePoints {

    private static final String HOUSE = "vn.courtaxis.";
    private static final Set<String> USE_CASES = Set.of("outgoing", "incoming", "status", "dms");
    private static final Set<String> PASSED_ON = Set.of("exchange", "store", "proof");

    private final CrashPoints points;

    StorePoints(CrashPoints points) {
        this.points = points;
    }

    Object around(DocumentStore store) {
        return Surrounded.by(
                points,
                store,
                (method, arguments) -> Optional.empty(),
                (method, arguments, result) -> result instanceof DocumentStore.Draft draft ? around(draft) : result);
    }

    private Object around(DocumentStore.Draft draft) {
        return Surrounded.by(points, draft, StorePoints::name);
    }

    private static Optional<String> name(Method method, Object[] arguments) {
        return method.getName().equals("keep") ? Optional.of("store.keep:" + keeper()) : Optional.empty();
    }

    private static String keeper() {
        var house = StackWalker.getInstance()
                .walk(frames -> frames.filter(StorePoints::isOurs).toList());
        var writer = area(house.get(0));
        var useCase =
                house.stream().filter(frame -> USE_CASES.contains(area(frame))).findFirst();
        var name = useCase.map(StorePoints::simpleName).orElse("nobody");
        return USE_CASES.contains(writer) ? name : name + "/" + writer;
    }

    private static boolean isOurs(StackFrame frame) {
        return frame.getClassName().startsWith(HOUSE) && !PASSED_ON.contains(area(frame));
    }

    /** First part of the package below ours; empty for the main class. */
    private static String area(StackFrame frame) {
        var rest = frame.getClassName().substring(HOUSE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "";
    }

    private static String simpleName(StackFrame frame) {
        var name = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
