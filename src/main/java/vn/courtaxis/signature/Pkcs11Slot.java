package vn.courtaxis.signature;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/**
 * One slot of a signing device. Its driver is native code that may hang, so it has a thread of its own and whoever waits waits for a
 * bounded time; while a call hangs, further ones fail at once. A PIN that was refused is not tried again until the adapter is started
 * again: a few refusals lock the device for good.
 */
final class Pkcs11Slot {

    private final String name;
    private final Duration timeout;
    private final Pkcs11Login login;
    private final ExecutorService thread;
    private volatile @Nullable Future<?> hanging;
    private final Map<String, X509Certificate> seen = new ConcurrentHashMap<>();

    Pkcs11Slot(Pkcs11KeySettings settings, Duration timeout) {
        this.name = settings.library().getFileName() + " slot " + settings.slot();
        this.timeout = timeout;
        this.login = new Pkcs11Login(settings);
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var worker = new Thread(work, "pkcs11-" + settings.slot());
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Unavailable with SIGNING_DEVICE_UNAVAILABLE or SIGNING_PIN_REFUSED. */
    Verdict<SigningKey> key(String alias) {
        try {
            var chain = call(() -> login.chain(alias));
            seen.put(alias, chain.get(0));
            return Verdict.done(new SigningKey(chain, (data, scheme) -> call(() -> login.sign(alias, data, scheme))));
        } catch (SigningDeviceFailure failure) {
            return failure.asVerdict();
        }
    }

    /** The certificate as it was when its key was last asked for; does not ask the device. */
    Optional<X509Certificate> seen(String alias) {
        return Optional.ofNullable(seen.get(alias));
    }

    private <T> T call(Callable<T> work) throws SigningDeviceFailure {
        var refused = login.refusedPin();
        if (refused != null) {
            throw failure(refused);
        }
        var before = hanging;
        if (before != null && !before.isDone()) {
            throw unavailable("still busy with a call that did not come back", null);
        }
        return await(thread.submit(work));
    }

    private <T> T await(Future<T> call) throws SigningDeviceFailure {
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            hanging = call;
            throw unavailable("no answer within " + timeout.toMillis() + " ms", late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", stop);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private SigningDeviceFailure failure(Throwable cause) {
        return Pkcs11Login.isRefusedPin(cause)
                ? new SigningDeviceFailure(ErrorCode.SIGNING_PIN_REFUSED, name, cause)
                : unavailable(Pkcs11Login.rootOf(cause), cause);
    }

    private SigningDeviceFailure unavailable(String detail, @Nullable Throwable cause) {
        return new SigningDeviceFailure(ErrorCode.SIGNING_DEVICE_UNAVAILABLE, name + ": " + detail, cause);
    }
}
