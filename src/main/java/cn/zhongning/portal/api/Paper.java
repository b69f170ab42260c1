package cn.zhongning.portal.api;

/** A file that goes with a listing, for everybody to download. */
record Paper(String name, String type, long size, String url) {}
