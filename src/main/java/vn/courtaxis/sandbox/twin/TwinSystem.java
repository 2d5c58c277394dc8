package vn.courtaxis.sandbox.twin;

/**
 * A system that is connected to the twin.
 *
 * @param root level-1 code (W90): serves that agency and all under it, in current (W90.01) and legacy (000.00.01.W90) form;
 *     empty: stands in for every agency that no other system serves
 */
public record TwinSystem(String systemId, String secret, String root) {

    boolean servesByRoot(String code) {
        return !root.isEmpty() && (code.equals(root) || code.startsWith(root + ".") || code.endsWith("." + root));
    }

    @Override
    public String toString() {
        return "TwinSystem[systemId=" + systemId + ", secret=***, root=" + root + "]";
    }
}
