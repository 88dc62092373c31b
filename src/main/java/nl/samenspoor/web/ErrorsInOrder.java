package nl.samenspoor.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AbstractModelVisitor;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;
import org.thymeleaf.model.IXMLDeclaration;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts the messages of the summary above a refused form (fragment {@code errors}) in the order in which their fields stand
 * on the page, whatever the order in which the mistakes were found. What is about no field of the page comes last.
 */
@Component
public class ErrorsInOrder extends AbstractDialect implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    public ErrorsInOrder() {
        super("errorsInOrder");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Ordering.class, PRECEDENCE));
    }

    /** Holds a page back from its summary on, until it is known where the fields stand. A page without one passes. */
    public static final class Ordering extends AbstractTemplateHandler {

        private static final String FIELD = "f-";

        private final Map<String, Integer> places = new HashMap<>();
        private final List<ITemplateEvent> held = new ArrayList<>();
        private boolean holds;

        @Override
        public void handleTemplateEnd(ITemplateEnd end) {
            holds = false;
            ordered().forEach(event -> event.accept(new Passing()));
            super.handleTemplateEnd(end);
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            remember(tag);
            holds |= summary(tag);
            if (!kept(tag)) {
                super.handleOpenElement(tag);
            }
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            remember(tag);
            if (!kept(tag)) {
                super.handleStandaloneElement(tag);
            }
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (!kept(tag)) {
                super.handleCloseElement(tag);
            }
        }

        @Override
        public void handleText(IText text) {
            if (!kept(text)) {
                super.handleText(text);
            }
        }

        @Override
        public void handleComment(IComment comment) {
            if (!kept(comment)) {
                super.handleComment(comment);
            }
        }

        @Override
        public void handleCDATASection(ICDATASection section) {
            if (!kept(section)) {
                super.handleCDATASection(section);
            }
        }

        @Override
        public void handleDocType(IDocType type) {
            if (!kept(type)) {
                super.handleDocType(type);
            }
        }

        @Override
        public void handleXMLDeclaration(IXMLDeclaration declaration) {
            if (!kept(declaration)) {
                super.handleXMLDeclaration(declaration);
            }
        }

        @Override
        public void handleProcessingInstruction(IProcessingInstruction instruction) {
            if (!kept(instruction)) {
                super.handleProcessingInstruction(instruction);
            }
        }

        private boolean kept(ITemplateEvent event) {
            return holds && held.add(event);
        }

        private void remember(IProcessableElementTag tag) {
            String id = tag.getAttributeValue("id");
            if (id != null && id.startsWith(FIELD)) {
                places.putIfAbsent("#" + id, places.size());
            }
        }

        private static boolean summary(IProcessableElementTag tag) {
            return "errors".equals(tag.getAttributeValue("class"));
        }

        /** What was held back, with the messages of each summary in the order of the fields. */
        private List<ITemplateEvent> ordered() {
            List<ITemplateEvent> all = new ArrayList<>();
            for (int at = 0; at < held.size(); at++) {
                all.add(held.get(at));
                if (held.get(at) instanceof IOpenElementTag tag && summary(tag)) {
                    int end = end(at);
                    all.addAll(ordered(held.subList(at + 1, end)));
                    at = end - 1;
                }
            }
            return all;
        }

        /** Where the element that begins there ends. */
        private int end(int start) {
            int depth = 0;
            for (int at = start; at < held.size(); at++) {
                depth += held.get(at) instanceof IOpenElementTag ? 1 : 0;
                if (held.get(at) instanceof ICloseElementTag close && !close.isUnmatched() && --depth == 0) {
                    return at;
                }
            }
            return held.size();
        }

        /** Every message goes to the place of one; what stands between them stays. */
        private List<ITemplateEvent> ordered(List<ITemplateEvent> summary) {
            List<List<ITemplateEvent>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
            List<Integer> slots = new ArrayList<>();
            for (ITemplateEvent event : summary) {
                if (event instanceof IOpenElementTag tag
                        && tag.getElementCompleteName().equals("li")) {
                    slots.add(pieces.size());
                    pieces.add(new ArrayList<>());
                }
                pieces.get(pieces.size() - 1).add(event);
                if (event instanceof ICloseElementTag tag
                        && tag.getElementCompleteName().equals("li")) {
                    pieces.add(new ArrayList<>());
                }
            }
            List<List<ITemplateEvent>> messages = new ArrayList<>();
            slots.forEach(at -> messages.add(pieces.get(at)));
            messages.sort(Comparator.comparingInt(this::place));
            for (int i = 0; i < messages.size(); i++) {
                pieces.set(slots.get(i), messages.get(i));
            }
            return pieces.stream().flatMap(List::stream).toList();
        }

        private int place(List<ITemplateEvent> message) {
            return message.stream()
                    .filter(IOpenElementTag.class::isInstance)
                    .map(IOpenElementTag.class::cast)
                    .flatMap(tag -> Stream.ofNullable(tag.getAttributeValue("href")))
                    .flatMap(href -> Stream.ofNullable(places.get(href)))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        }

        /** Hands held events on. */
        private final class Passing extends AbstractModelVisitor {

            @Override
            public void visit(IOpenElementTag tag) {
                Ordering.super.handleOpenElement(tag);
            }

            @Override
            public void visit(IStandaloneElementTag tag) {
                Ordering.super.handleStandaloneElement(tag);
            }

            @Override
            public void visit(ICloseElementTag tag) {
                Ordering.super.handleCloseElement(tag);
            }

            @Override
            public void visit(IText text) {
                Ordering.super.handleText(text);
            }

            @Override
            public void visit(IComment comment) {
                Ordering.super.handleComment(comment);
            }

            @Override
            public void visit(ICDATASection section) {
                Ordering.super.handleCDATASection(section);
            }

            @Override
            public void visit(IDocType type) {
                Ordering.super.handleDocType(type);
            }

            @Override
            public void visit(IXMLDeclaration declaration) {
                Ordering.super.handleXMLDeclaration(declaration);
            }

            @Override
            public void visit(IProcessingInstruction instruction) {
                Ordering.super.handleProcessingInstruction(instruction);
            }
        }
    }
}
