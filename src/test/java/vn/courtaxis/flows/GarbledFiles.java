package vn.courtaxis.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What may become of files. */
public enum GarbledFiles {
    /** Other bytes, as many. */
    OVERWRITTEN {
        @Override
        void one(Path file, byte[] bytes, Random random) throws IOException {
            random.nextBytes(bytes);
            Files.write(file, bytes);
        }
    },
    /** Every other 100 bytes are other ones. */
    PIERCED {
        @Override
        void one(Path file, byte[] bytes, Random random) throws IOException {
            for (var n = 50; n < bytes.length; n++) {
                bytes[n] = n / 100 % 2 == 0 ? bytes[n] : (byte) random.nextInt();
            }
            Files.write(file, bytes);
        }
    },
    CUT {
        @Override
        void one(Path file, byte[] bytes, Random random) throws IOException {
            Files.write(file, Arrays.copyOf(bytes, Math.min(bytes.length, 700)));
        }
    },
    EMPTIED {
        @Override
        void one(Path file, byte[] bytes, Random random) throws IOException {
            Files.write(file, new byte[0]);
        }
    },
    GONE {
        @Override
        void one(Path file, byte[] bytes, Random random) throws IOException {
            Files.delete(file);
        }
    };

    abstract void one(Path file, byte[] bytes, Random random) throws IOException;

    /** Every file below a directory. */
    public void all(Path directory, Random random) throws IOException {
        try (var walk = Files.walk(directory)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                one(file, Files.readAllBytes(file), random);
            }
        }
    }
}
