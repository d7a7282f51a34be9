/**
 * The book of proactive disclosure (主动公开): columns, texts, secrecy reviews, publication and withdrawal. Start at
 * {@link org.gongkai.publication.PublicationBook}.
 */
@NullMarked
package org.gongkai.publication;

import org.jspecify.annotations.NullMarked;
