package cn.zhongning.portal.forms;

/** A field that says itself what a person reads of it. */
public interface Spoken {
    Passage said(String field);
}
