package cn.zhongning.portal.harvest;

/** Why a harvester gets nothing, as the protocol names it; what it says is for programmers. */
final class OaiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;

    OaiProblem(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** As the protocol spells them. */
    @SuppressWarnings("java:S115")
    enum Code {
        badVerb,
        badArgument,
        badResumptionToken,
        cannotDisseminateFormat,
        idDoesNotExist,
        noRecordsMatch;

        /** Whether the request was none that could be said again. */
        boolean illegal() {
            return this == badVerb || this == badArgument;
        }
    }

    Code code() {
        return code;
    }
}
