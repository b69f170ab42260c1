/** What those who came say of a session, without their names. */
@NullMarked
package cn.zhongning.portal.surveys;

import org.jspecify.annotations.NullMarked;
