package cn.zhongning.portal.events;

/** What an organiser may ask beside name, phone and number of persons; nothing else is collected. */
public enum Question {
    AGES,
    SCHOOL,
    TOWN
}
