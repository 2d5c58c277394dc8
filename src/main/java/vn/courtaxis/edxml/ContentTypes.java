package vn.courtaxis.edxml;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Media types by bytes first and by name second; what a sender declares is not asked. */
final class ContentTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> ZIP_BASED = Map.ofEntries(
            Map.entry("docx", OOXML + "wordprocessingml.document"),
            Map.entry("xlsx", OOXML + "spreadsheetml.sheet"),
            Map.entry("pptx", OOXML + "presentationml.presentation"),
            Map.entry("docm", "application/vnd.ms-word.document.macroenabled.12"),
            Map.entry("xlsm", "application/vnd.ms-excel.sheet.macroenabled.12"),
            Map.entry("odt", ODF + "text"),
            Map.entry("ods", ODF + "spreadsheet"),
            Map.entry("odp", ODF + "presentation"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("jar", "application/java-archive"));
    private static final Map<String, String> OLE_BASED = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint",
            "msg", "application/vnd.ms-outlook");
    private static final Map<String, String> BY_NAME = Map.of(
            "txt", "text/plain",
            "csv", "text/csv",
            "htm", "text/html",
            "html", "text/html",
            "xml", "application/xml",
            "edxml", "application/xml",
            "json", "application/json",
            "rtf", "application/rtf");
    private static final Map<String, String> BY_MARK = Map.of(
            "89504e47", "image/png",
            "ffd8ff", "image/jpeg",
            "47494638", "image/gif",
            "49492a00", "image/tiff",
            "4d4d002a", "image/tiff",
            "526172211a07", "application/vnd.rar",
            "377abcaf271c", "application/x-7z-compressed",
            "7b5c727466", "application/rtf",
            "3c3f786d6c", "application/xml");
    private static final String OLE_MARK = "d0cf11e0a1b11ae1";

    private ContentTypes() {}

    /** @param head the first bytes, up to 1024 */
    static String of(String name, byte[] head) {
        var extension = FileNames.extension(name);
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return AttachmentPacker.PDF;
        }
        if (ZipUnwrapper.isZip(head)) {
            return ZIP_BASED.getOrDefault(extension, AttachmentPacker.ZIP);
        }
        var start = hex(head);
        if (start.startsWith(OLE_MARK)) {
            return OLE_BASED.getOrDefault(extension, "application/x-ole-storage");
        }
        return BY_MARK.entrySet().stream()
                .filter(mark -> start.startsWith(mark.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> BY_NAME.getOrDefault(extension, UNKNOWN));
    }

    /** True when the name promises a format that has a mark, and the bytes lack it. */
    static boolean contradicts(String name, String type) {
        var extension = FileNames.extension(name);
        var promised = extension.equals("pdf") || ZIP_BASED.containsKey(extension) || OLE_BASED.containsKey(extension);
        return promised && type.equals(UNKNOWN);
    }

    private static String hex(byte[] head) {
        var text = new StringBuilder();
        for (var i = 0; i < Math.min(head.length, 8); i++) {
            text.append("%02x".formatted(head[i]));
        }
        return text.toString();
    }
}
