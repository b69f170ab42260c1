/**
 * Rows from an organisation's spreadsheet: checked cell by cell, shown, and stored as drafts once the user agrees. What
 * they become is described by the noun whose they are ({@link cn.zhongning.portal.imports.SheetKind}).
 */
@NullMarked
package cn.zhongning.portal.imports;

import org.jspecify.annotations.NullMarked;
