package vn.courtaxis.faults;

import java.util.Arrays;
import java.util.Optional;

/** What the adapter asks of the axis, as far as a fault of it has consequences of its own. */
enum Operation {
    SEND_DOCUMENT("sendEdoc", "edoc", true, "Sending a document (`sendEdoc`, `edoc`)"),
    SEND_STATUS("sendEdoc", "status", true, "Sending a status (`sendEdoc`, `status`)"),
    LIST("getReceivedEdocList", "edoc", false, "Asking what waits (`getReceivedEdocList`)"),
    FETCH("getEdoc", "", false, "Fetching a message (`getEdoc`)"),
    ACKNOWLEDGE("updateStatus", "", true, "Acknowledging a message that is safe here (`updateStatus`)"),
    ASK("getSentEdocList", "edoc", false, "Looking for a document of unknown outcome (`getSentEdocList`)");

    private final String address;
    private final String messageType;
    private final boolean hasEffect;
    private final String title;

    Operation(String address, String messageType, boolean hasEffect, String title) {
        this.address = address;
        this.messageType = messageType;
        this.hasEffect = hasEffect;
        this.title = title;
    }

    /** Empty when no fault is ever planned for it. */
    static Optional<Operation> of(String address, String messageType) {
        return Arrays.stream(values())
                .filter(operation -> operation.address.equals(address))
                .filter(operation -> operation.messageType.isEmpty() || operation.messageType.equals(messageType))
                .findFirst();
    }

    /** Whether anything is different at the axis after it. */
    boolean hasEffect() {
        return hasEffect;
    }

    String title() {
        return title;
    }
}
