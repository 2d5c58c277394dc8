package vn.courtaxis.sandbox.twin;

import java.util.ArrayList;
import java.util.List;

/** What the axis needs to know of a message to route it; gathered while the message is copied. */
final class MessageFacts {

    private static final int LONGEST = 2_000;

    private final List<String> to = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();
    private String documentId = "";
    private String answeredDocumentId = "";
    private String answeredCode = "";
    private String number = "";
    private String notation = "";
    private String subject = "";

    /** @param path parent and element, by local names */
    void note(String path, String value) {
        var text = value.length() > LONGEST ? value.substring(0, LONGEST) : value.strip();
        switch (path) {
            case "To/OrganId" -> addTo(to, text);
            case "ResponseFor/OrganId" -> addTo(answered, text);
            case "ResponseFor/DocumentId" -> answeredDocumentId = text;
            case "ResponseFor/Code" -> answeredCode = text;
            case "MessageHeader/DocumentId" -> documentId = text;
            case "Code/CodeNumber" -> number = text;
            case "Code/CodeNotation" -> notation = text;
            case "MessageHeader/Subject" -> subject = text;
            default -> {}
        }
    }

    private static void addTo(List<String> codes, String code) {
        if (!code.isEmpty()) {
            codes.add(code);
        }
    }

    /** A status has no To: it goes to whom the document it is about came from. */
    List<String> recipients(String messageType) {
        return List.copyOf(messageType.equals("status") ? answered : to);
    }

    String lastTo() {
        return to.isEmpty() ? "" : to.get(to.size() - 1);
    }

    boolean isAddressedTo(String code) {
        return to.contains(code);
    }

    String documentId() {
        return documentId.isEmpty() ? answeredDocumentId : documentId;
    }

    String title() {
        return subject;
    }

    String codeText() {
        return number.isEmpty() && notation.isEmpty() ? answeredCode : number + "/" + notation;
    }
}
