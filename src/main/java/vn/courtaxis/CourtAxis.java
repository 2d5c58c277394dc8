package vn.courtaxis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Court Axis: the adapter, and in the profiles {@code sandbox} and {@code twin} the axis twin. */
@SpringBootApplication
public class CourtAxis {

    public static void main(String[] args) {
        SpringApplication.run(CourtAxis.class, args);
    }
}
