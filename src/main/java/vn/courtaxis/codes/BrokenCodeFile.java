package vn.courtaxis.codes;

import java.io.IOException;
import java.util.List;

/** Code files that cannot be trusted; names every wrong line, because an operator corrects them all at once. */
public final class BrokenCodeFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public BrokenCodeFile(List<String> problems) {
        super(problems.size() + " problem(s) in the code files:\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each: file, line number, what is wrong. */
    public List<String> problems() {
        return problems;
    }
}
