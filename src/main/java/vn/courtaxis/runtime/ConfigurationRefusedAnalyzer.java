package vn.courtaxis.runtime;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the configuration instead of a stack trace. */
final class ConfigurationRefusedAnalyzer extends AbstractFailureAnalyzer<ConfigurationRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ConfigurationRefused cause) {
        var list = cause.problems().stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Cấu hình chưa dùng được / The configuration cannot be used:\n" + list,
                "Sửa các mục trên trong config/application.yaml rồi khởi động lại"
                        + " / Correct these in config/application.yaml and start again.",
                cause);
    }
}
