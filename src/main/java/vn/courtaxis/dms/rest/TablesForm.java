package vn.courtaxis.dms.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.registry.ImportCodes.Upload;

/** Reads the form by which tables of codes are handed over: parts {@code file}, and {@code note}. */
public final class TablesForm {

    private static final int LONGEST_NOTE = 8_000;

    private final DocumentStore store;

    /** What was handed over; the tables are in the store. */
    record Handed(List<Upload> tables, String note) {}

    TablesForm(DocumentStore store) {
        this.store = store;
    }

    /** Whether tables are handed over there. */
    public static boolean isImport(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .equals(CodeEditionsController.EDITIONS);
    }

    Verdict<Handed> read(HttpServletRequest request) throws IOException {
        Collection<Part> parts;
        try {
            parts = request.getParts();
        } catch (ServletException e) {
            return Verdict.rejected(ErrorCode.MALFORMED_REQUEST, "multipart/form-data is expected");
        }
        var tables = new ArrayList<Upload>();
        var note = "";
        for (var part : parts) {
            try (var content = part.getInputStream()) {
                if (part.getName().equals("file")) {
                    tables.add(new Upload(Objects.toString(part.getSubmittedFileName(), "file"), store.keep(content)));
                } else if (part.getName().equals("note")) {
                    note = new String(content.readNBytes(LONGEST_NOTE), UTF_8);
                }
            }
        }
        return Verdict.done(new Handed(tables, note));
    }
}
