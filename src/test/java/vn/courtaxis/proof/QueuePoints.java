package vn.courtaxis.proof;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hints on their way: {@code jms.send:<queue>}, and {@code jms.commit:<queue>} where a step's hint is acknowledged together with the hints
 * it gave; {@code jms.commit:hints} where hints are given only.
 */
final class QueuePoints {

    private static final String NO_CONSUMER = "hints";

    private final CrashPoints points;

    QueuePoints(CrashPoints points) {
        this.points = points;
    }

    Object around(ConnectionFactory queues) {
        return Surrounded.by(points, queues, QueuePoints::unnamed, (method, arguments, result) -> wrapped(result));
    }

    private Object wrapped(Object result) {
        if (result instanceof Session session) {
            return around(session);
        }
        return result instanceof Connection connection
                ? Surrounded.by(points, connection, QueuePoints::unnamed, (method, arguments, made) -> wrapped(made))
                : result;
    }

    private Object around(Session session) {
        var work = new Work();
        return Surrounded.by(
                points,
                session,
                (method, arguments) -> method.getName().equals("commit") ? work.committing() : Optional.empty(),
                (method, arguments, result) -> {
                    if (result instanceof MessageConsumer consumer) {
                        return around(consumer, work.of(queue(arguments)));
                    }
                    return result instanceof MessageProducer producer ? around(producer, work, arguments) : result;
                });
    }

    private Object around(MessageConsumer consumer, Work work) {
        return Surrounded.by(points, consumer, QueuePoints::unnamed, (method, arguments, result) -> {
            if (result instanceof Message) {
                work.begun.set(true);
            }
            return result;
        });
    }

    private Object around(MessageProducer producer, Work work, Object[] made) {
        return Surrounded.by(points, producer, (method, arguments) -> {
            if (!method.getName().equals("send")) {
                return Optional.empty();
            }
            work.begun.set(true);
            return Optional.of("jms.send:" + (arguments[0] instanceof Queue ? queue(arguments) : queue(made)));
        });
    }

    /** What a session commits; an idle consumer's session commits nothing, over and over. */
    private static final class Work {

        private final AtomicReference<String> consumed = new AtomicReference<>(NO_CONSUMER);
        private final AtomicBoolean begun = new AtomicBoolean();

        Work of(String queue) {
            consumed.set(queue);
            return this;
        }

        Optional<String> committing() {
            return begun.getAndSet(false) ? Optional.of("jms.commit:" + consumed.get()) : Optional.empty();
        }
    }

    private static String queue(Object[] arguments) {
        try {
            return arguments[0] instanceof Queue queue ? queue.getQueueName() : "?";
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> unnamed(Method method, Object[] arguments) {
        return Optional.empty();
    }
}
