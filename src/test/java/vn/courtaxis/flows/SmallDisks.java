package vn.courtaxis.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A process whose data directory and temporary directory are small file systems in memory, in a mount namespace of its own: nobody else
 * sees them, and they go when the process ends. Needs Linux, and root or unprivileged user namespaces.
 */
record SmallDisks(Path data, Path uploads, int dataMegabytes, int uploadMegabytes) {

    private static final List<String> AS_ROOT = List.of("unshare", "-m");
    private static final List<String> AS_ANYBODY = List.of("unshare", "-rm");

    static boolean arePossible() {
        return works(AS_ROOT) || works(AS_ANYBODY);
    }

    private static boolean works(List<String> unshare) {
        try {
            var trial = Files.createTempDirectory("small-disk");
            var command = around(unshare, "mount -t tmpfs -o size=1m tmpfs " + trial);
            command.add("true");
            var works = new ProcessBuilder(command).start().waitFor() == 0;
            Files.delete(trial);
            return works;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What to put in front of a command. */
    List<String> around() {
        return around(
                works(AS_ROOT) ? AS_ROOT : AS_ANYBODY,
                mount(data, dataMegabytes) + " && " + mount(uploads, uploadMegabytes)
                        + " && export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + uploads);
    }

    private static List<String> around(List<String> unshare, String preparation) {
        var command = new java.util.ArrayList<>(unshare);
        command.addAll(List.of("sh", "-c", preparation + " && exec \"$@\"", "sh"));
        return command;
    }

    private static String mount(Path place, int megabytes) {
        return "mount -t tmpfs -o size=" + megabytes + "m tmpfs " + place;
    }

    SmallDisk dataOf(Process process) {
        return seen(process, data);
    }

    SmallDisk uploadsOf(Process process) {
        return seen(process, uploads);
    }

    private static SmallDisk seen(Process process, Path place) {
        return new SmallDisk(Path.of("/proc/" + process.pid() + "/root" + place));
    }
}
