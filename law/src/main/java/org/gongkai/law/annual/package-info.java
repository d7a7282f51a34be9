/**
 * The statutory annual report (政府信息公开工作年度报告) as data: its two formats with every row, column, label and
 * merged cell. Start at {@link org.gongkai.law.annual.ReportFormat}. Reading, checking, writing and the screens all
 * work from these tables; no label is spelled out anywhere else.
 */
@NullMarked
package org.gongkai.law.annual;

import org.jspecify.annotations.NullMarked;
