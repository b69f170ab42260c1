package cn.zhongning.portal.exports;

/**
 * What a module keeps of a person, for that person: a sheet of the file with all that is theirs.
 *
 * @param order where it stands among the others; the person itself comes first
 */
public record OwnData(int order, String title, Rows rows) implements Sheet {}
