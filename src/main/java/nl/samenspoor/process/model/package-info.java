/** Names that the process models and this code share: variables, messages, process and decision keys. */
@NullMarked
package nl.samenspoor.process.model;

import org.jspecify.annotations.NullMarked;
