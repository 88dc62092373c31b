/** What the pages say, as papers: described for {@code typeset}, in the words of the pages. */
@NullMarked
package nl.samenspoor.insight.papers;

import org.jspecify.annotations.NullMarked;
