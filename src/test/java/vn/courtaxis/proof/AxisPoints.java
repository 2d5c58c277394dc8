package vn.courtaxis.proof;

import java.lang.reflect.Method;
import java.util.Optional;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;

/** Every call to the axis: {@code axis.send:STATUS}, {@code axis.fetch} and so on. */
final class AxisPoints {

    private final CrashPoints points;

    AxisPoints(CrashPoints points) {
        this.points = points;
    }

    Object around(AxisGateway axis) {
        return Surrounded.by(points, axis, AxisPoints::name);
    }

    private static Optional<String> name(Method method, Object[] arguments) {
        if (!method.getReturnType().equals(AxisAnswer.class)) {
            return Optional.empty();
        }
        var name = "axis." + method.getName();
        return Optional.of(LedgerPoints.first(arguments, MessageKind.class)
                .map(kind -> name + ":" + kind)
                .orElse(name));
    }
}
