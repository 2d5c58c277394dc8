package vn.courtaxis.console;

/**
 * What surrounds every page.
 *
 * @param account who is signed in; empty on the sign-in page
 * @param section which part of the navigation is current
 * @param otherLanguageHref this page in the other language
 * @param sandbox whether this is the training system, which must never be mistaken for the real one
 */
record Frame(String account, String section, String language, String otherLanguageHref, boolean sandbox, Moment now) {

    public boolean isSignedIn() {
        return !account.isEmpty();
    }

    public boolean isSection(String name) {
        return section.equals(name);
    }
}
