package org.readout.core.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.readout.core.text.Problem;
import org.readout.core.text.Span;

/** The report that an HTML page holds, with the place in the markup of each of its chars. */
final class Markup {
  private static final Set<String> BLOCKS = Set.of("address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
      "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "img", "li", "main", "ol", "p", "picture", "pre",
      "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");
  private static final Map<String, Block.Role> ROLES = Map.of("h1", Block.Role.HEADING, "h2", Block.Role.HEADING, "h3", Block.Role.HEADING,
      "h4", Block.Role.HEADING, "h5", Block.Role.HEADING, "h6", Block.Role.HEADING, "li", Block.Role.LIST_ITEM, "tr", Block.Role.PARAGRAPH, "figcaption", Block.Role.CAPTION);

  private final Document page;
  private final Draft draft = new Draft();
  private final List<Span> dropped = new ArrayList<>();
  private final Map<Integer, Block.Role> hints = new HashMap<>();
  private final PageMetadata metadata;
  private final EntityWalk walk;
  private final MainContent.Found content;
  private final Optional<String> title;
  private boolean lineBroken;

  private Markup(String source, String address) {
    this.page = Jsoup.parse(source, address, Parser.htmlParser().setTrackPosition(true));
    this.metadata = PageMetadata.of(page, address);
    this.walk = new EntityWalk(source);
    this.content = MainContent.in(page);
    this.title = content.title().map(Element::text).filter(words -> !words.isBlank()).or(metadata::title);
    visit(page.body());
    dropped.sort(null);
  }

  static Markup of(String source, String address) {
    return new Markup(source, address);
  }

  Draft draft() {
    return draft;
  }

  /** What the page's heading, or else its metadata, call the report. It is no part of the text. */
  Optional<String> title() {
    return title;
  }

  PageMetadata metadata() {
    return metadata;
  }

  /** What stands between the page's readers and its report, of which so many chars were found. */
  List<Problem> obstacles(int length) {
    return Obstacles.of(page, length);
  }

  /** Text of the page, as spans of the markup, that is no part of the report. */
  List<Span> dropped() {
    return dropped;
  }

  /** The blocks of a text made of this report's draft, with the roles that the markup gives them. */
  List<Block> roles(Draft made, List<Block> blocks) {
    List<Block> known = new ArrayList<>();
    for (Block block : blocks) {
      Block.Role hint = hints.get(made.origin(block.span()).start());
      boolean weak = hint == null || (block.role() == Block.Role.FURNITURE) || (hint == Block.Role.LIST_ITEM && block.role() == Block.Role.HEADING);
      known.add(weak ? block : new Block(block.span(), hint));
    }
    return known;
  }

  /** Walks the page, writing what is below the report's root and its standfirst, noting what is not written. Recursion is bounded by the parser's depth. */
  private void visit(Node node) {
    if (node instanceof Element element) {
      if (content.standfirst().filter(standfirst -> standfirst == element).isPresent()) {
        write(element, Optional.of(Block.Role.STANDFIRST));
        draft.part();
      } else if (element == content.root()) {
        write(element, Optional.empty());
      } else if (content.dropped().contains(element) || !holdsText(element)) {
        drop(element);
      } else {
        element.childNodes().forEach(this::visit);
      }
    } else if (node instanceof TextNode text && !text.isBlank()) {
      drop(text);
    }
  }

  private boolean holdsText(Element element) {
    return content.root().parents().contains(element) || content.standfirst().filter(standfirst -> standfirst.parents().contains(element)).isPresent();
  }

  /** Whether the element is the report's title, or repeats it. */
  private boolean titles(Element element) {
    return content.title().filter(heading -> heading == element).isPresent()
        || Measures.heading(element) && title.filter(words -> words.equalsIgnoreCase(element.text())).isPresent();
  }

  private static boolean linkOnly(Element element) {
    if (!element.normalName().equals("p") && !element.normalName().equals("li")) {
      return false;
    }
    String text = element.text();
    if (text.length() < 12 || text.length() > 200 || ".!?”\"".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return false;
    }
    int inLinks = element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
    return inLinks * 10 >= text.length() * 9;
  }

  private void drop(Node node) {
    node.nodeStream(TextNode.class).filter(text -> !text.isBlank()).forEach(text -> walk.range(text).ifPresent(dropped::add));
  }

  private void write(Node node, Optional<Block.Role> role) {
    if (node instanceof TextNode text) {
      write(text, role);
    } else if (node instanceof Element element) {
      if (content.dropped().contains(element) || linkOnly(element) || titles(element)) {
        drop(element);
        return;
      }
      write(element, role);
    }
  }

  private void write(Element element, Optional<Block.Role> role) {
    String name = element.normalName();
    if (name.equals("br")) {
      breakLine();
      return;
    }
    boolean block = BLOCKS.contains(name);
    if (block) {
      draft.part();
      lineBroken = false;
    }
    Optional<Block.Role> here = Optional.ofNullable(ROLES.get(name)).or(() -> role);
    if (name.equals("td") || name.equals("th")) {
      draft.add(' ', -1, -1);
    }
    element.childNodes().forEach(child -> write(child, here));
    if (block) {
      draft.part();
    }
  }

  /** One line break may stand inside a sentence, two end a paragraph. */
  private void breakLine() {
    if (lineBroken || draft.endsBlock()) {
      draft.part();
      lineBroken = false;
    } else {
      lineBroken = true;
    }
  }

  private void write(TextNode node, Optional<Block.Role> role) {
    if (node.isBlank()) {
      draft.add(' ', -1, -1);
      return;
    }
    if (lineBroken) {
      String text = node.getWholeText().strip();
      boolean sentenceGoesOn = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
      if (sentenceGoesOn) {
        draft.add(' ', -1, -1);
      } else {
        draft.part();
      }
      lineBroken = false;
    }
    boolean starts = draft.endsBlock();
    int before = draft.length();
    walk.write(node, draft);
    if (starts && draft.length() > before && role.isPresent()) {
      hints.put(draft.origin(new Span(before, before + 1)).start(), role.get());
    }
  }
}
