/** The protected part of a listing: asked for, granted or refused, agreed to, opened, and proved by deposits. */
@NullMarked
package cn.zhongning.portal.disclosure;

import org.jspecify.annotations.NullMarked;
