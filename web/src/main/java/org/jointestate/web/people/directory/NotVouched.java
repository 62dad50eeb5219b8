package org.jointestate.web.people.directory;

/** The directory did not vouch for anybody. The message is for the log: it holds no code, token, key or name. */
public class NotVouched extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final String forTheLog;

    public NotVouched(Trouble trouble, String forTheLog) {
        super(forTheLog);
        this.trouble = trouble;
        this.forTheLog = forTheLog;
    }

    public String forTheLog() {
        return forTheLog;
    }

    public Trouble trouble() {
        return trouble;
    }
}
