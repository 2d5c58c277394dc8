package vn.courtaxis.outgoing;

import vn.courtaxis.document.StoredFile;

/** A file of a submission; its bytes are in the document store already. */
public record UploadedFile(String name, StoredFile content) {}
