package vn.courtaxis.flows;

import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The tests' class path for processes of their own, with each directory as a jar, and the classes of a first one kept for those that follow
 * (class data sharing, which takes jars only): that spares each start more than half of its work.
 */
public final class ClassPath {

    private static @Nullable ClassPath shared;

    private final String parts;
    private final Path classes;

    private ClassPath(String parts, Path classes) {
        this.parts = parts;
        this.classes = classes;
    }

    /** The same for all tests of this virtual machine; the first call takes a while. */
    public static synchronized ClassPath shared() throws IOException {
        if (shared == null) {
            var fork = System.getProperty("test.fork", "1");
            var folder = Path.of("target", "classes-shared", fork).toAbsolutePath();
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            shared = new ClassPath(packed(folder), folder.resolve("classes.jsa"));
            shared.train(Files.createDirectory(folder.resolve("adapter")));
        }
        return shared;
    }

    private static String packed(Path folder) throws IOException {
        var given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var parts = new ArrayList<String>();
        for (var part : given.split(File.pathSeparator)) {
            var path = Path.of(part);
            parts.add(Files.isDirectory(path) ? jar(path, folder.resolve(parts.size() + ".jar")) : part);
        }
        return String.join(File.pathSeparator, parts);
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

    /** One document goes its way and comes back, so that the classes for that are kept too. */
    private void train(Path folder) throws IOException {
        var options = List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + classes);
        var arguments = List.of("--spring.profiles.active=sandbox", "--court-axis.sandbox.tour=false");
        try (var first = Process.launch(Ports.free(), folder, java(options, Process.COURT_AXIS), arguments)) {
            first.awaitReady();
            var accepted = first.sandbox().submit("first", letter(), pdf("a.pdf"));
            first.sandbox().awaitDocument(accepted.id(), OutgoingFlowIT::isReceived);
            first.stop();
        }
    }

    /** Options, class path and main class. */
    public List<String> java(List<String> options, String mainClass) {
        var all = new ArrayList<>(options);
        all.add("-Xlog:cds=off,cds+dynamic=off");
        kept().ifPresent(archive -> all.add("-XX:SharedArchiveFile=" + archive));
        all.addAll(List.of("-cp", parts, mainClass));
        return all;
    }

    private Optional<Path> kept() {
        return Files.exists(classes) ? Optional.of(classes) : Optional.empty();
    }
}
