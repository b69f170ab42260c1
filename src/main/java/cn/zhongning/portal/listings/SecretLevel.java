package cn.zhongning.portal.listings;

/** How secret a matter is (密级). Only what is public may stand in the portal. */
public enum SecretLevel {
    PUBLIC,
    INTERNAL,
    SECRET
}
