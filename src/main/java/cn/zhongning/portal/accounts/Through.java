package cn.zhongning.portal.accounts;

/**
 * What somebody acts through where it is no page of theirs; a detail of their authentication, which {@link Audit}
 * writes down.
 *
 * @param label as its owners know it, never the secret itself
 */
public record Through(String label) {}
