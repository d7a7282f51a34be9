/**
 * Approval routes as validated data, and the items that travel along them (三级审批, 保密审查). Start at
 * {@link org.gongkai.approval.ApprovalBook}: another feature submits something, people decide, and the feature is told by its
 * {@link org.gongkai.approval.ApprovalListener} within the same change.
 */
@NullMarked
package org.gongkai.approval;

import org.jspecify.annotations.NullMarked;
