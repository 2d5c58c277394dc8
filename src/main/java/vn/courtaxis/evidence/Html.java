package vn.courtaxis.evidence;

/** A page of headings and tables; every text is shown as it is. */
final class Html {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="UTF-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #1b2430; }
            table { width: 100%%; border-collapse: collapse; }
            th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #d9dde3; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            th { width: 16rem; font-weight: normal; color: #566072; }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            """;

    private final StringBuilder text;

    Html(String title) {
        this.text = new StringBuilder(HEAD.formatted(escaped(title), escaped(title)));
    }

    void heading(String words) {
        element("h2", words);
    }

    void subheading(String words) {
        element("h3", words);
    }

    void paragraph(String words) {
        element("p", words);
    }

    private void element(String name, String words) {
        text.append('<')
                .append(name)
                .append('>')
                .append(escaped(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    void table() {
        text.append("<table>\n");
    }

    /** Nothing for an empty value. */
    void row(String name, String value) {
        if (!value.isBlank()) {
            text.append("<tr><th>")
                    .append(escaped(name))
                    .append("</th><td>")
                    .append(escaped(value))
                    .append("</td></tr>\n");
        }
    }

    void end() {
        text.append("</table>\n");
    }

    String page() {
        return text + "</body>\n</html>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
