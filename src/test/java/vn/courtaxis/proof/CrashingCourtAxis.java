package vn.courtaxis.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.courtaxis.CourtAxis;

/**
 * The application with crash points around its ports, which production never has. It obeys lines on standard input
 * ({@code arm <n-th hit> <point>}, {@code go}) and ends when that closes, so that none survives whoever started it.
 */
public final class CrashingCourtAxis {

    private CrashingCourtAxis() {}

    /** Takes the file in which points are noted from the system property {@code proof.journal}. */
    public static void main(String[] args) {
        var points = new CrashPoints(Path.of(System.getProperty("proof.journal")));
        var standBy = new StandBy();
        var orders = new Thread(() -> obey(points, standBy), "orders");
        orders.setDaemon(true);
        orders.start();
        var application = new SpringApplication(CourtAxis.class);
        application.addInitializers(context -> surround(context, points, standBy));
        application.run(args);
    }

    private static void surround(ConfigurableApplicationContext context, CrashPoints points, StandBy standBy) {
        context.getBeanFactory().addBeanPostProcessor(standBy);
        context.getBeanFactory().addBeanPostProcessor(new CrashingBeans(points));
        ((GenericApplicationContext) context)
                .registerBean("doorAnswers", DoorAnswers.class, () -> new DoorAnswers(points));
    }

    private static void obey(CrashPoints points, StandBy standBy) {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("go")) {
                    standBy.go();
                } else {
                    var words = line.split(" ", 3);
                    points.arm(words[2], Integer.parseInt(words[1]));
                }
            }
        } catch (IOException e) {
            System.err.println("No more orders: " + e);
        }
        Runtime.getRuntime().halt(1);
    }
}
