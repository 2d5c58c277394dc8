package vn.courtaxis.proof;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tests' class path with each directory as a jar: class data sharing, which makes restarts fast, takes nothing else. */
record ClassPath(List<String> parts, Path sharedClasses) {

    static ClassPath packed(Path folder) throws IOException {
        var given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var parts = new ArrayList<String>();
        for (var part : given.split(File.pathSeparator)) {
            var path = Path.of(part);
            parts.add(Files.isDirectory(path) ? jar(path, folder.resolve(parts.size() + ".jar")) : part);
        }
        return new ClassPath(parts, folder.resolve("classes.jsa"));
    }

    /** With an entry for each directory: component scanning looks for them. */
    private static String jar(Path directory, Path jar) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
                var files = Files.walk(directory)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var file : files.skip(1).toList()) {
                var name = directory.relativize(file).toString().replace(File.separatorChar, '/');
                zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, zip);
                }
                zip.closeEntry();
            }
        }
        return jar.toString();
    }

    /** Options, class path and main class; a process that is stopped in order may leave its classes for the next ones. */
    List<String> java(Path journal, boolean leavesClasses) {
        var options = new ArrayList<>(List.of(
                "-Xmx256m",
                "-Xms256m",
                "-Xmn100m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:cds=off,cds+dynamic=off",
                "-Dproof.journal=" + journal));
        if (leavesClasses) {
            options.add("-XX:ArchiveClassesAtExit=" + sharedClasses);
        } else if (Files.exists(sharedClasses)) {
            options.add("-XX:SharedArchiveFile=" + sharedClasses);
        }
        options.addAll(List.of("-cp", String.join(File.pathSeparator, parts), CrashingCourtAxis.class.getName()));
        return options;
    }
}
