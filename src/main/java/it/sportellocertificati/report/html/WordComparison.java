package it.sportellocertificati.report.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Compares the words of one block with those of another. */
final class WordComparison {

    private final Marks marks;

    WordComparison(Marks marks) {
        this.marks = marks;
    }

    List<Node> compare(List<Node> before, List<Node> after) {
        List<Token> old = Token.of(before);
        List<Token> now = Token.of(after);
        List<Node> result = new ArrayList<>();
        for (Change<Token> change : joined(Change.between(old, now, keys(old), keys(now)))) {
            if (change.same()) {
                result.addAll(dressed(change.after()));
                continue;
            }
            if (!change.before().isEmpty()) {
                result.add(marks.deleted(dressed(change.before())));
            }
            if (!change.after().isEmpty()) {
                result.add(marks.inserted(dressed(change.after())));
            }
        }
        return result;
    }

    private static List<String> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }

    /** Two changes with a mere space between them are one: three new words are read at once. */
    private static List<Change<Token>> joined(List<Change<Token>> changes) {
        List<Change<Token>> result = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change<Token> change = changes.get(i);
            boolean between = i > 0 && i < changes.size() - 1;
            boolean join = change.same()
                    && between
                    && change.after().stream().allMatch(Token::isSpace)
                    && whole(changes.get(i - 1))
                    && whole(changes.get(i + 1));
            Change<Token> last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && !last.same() && (join || !change.same())) {
                result.set(
                        result.size() - 1,
                        new Change<>(false, both(last.before(), change.before()), both(last.after(), change.after())));
            } else {
                result.add(change);
            }
        }
        return result;
    }

    private static boolean whole(Change<Token> change) {
        return !change.before().isEmpty() && !change.after().isEmpty();
    }

    private static List<Token> both(List<Token> first, List<Token> second) {
        List<Token> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Node> dressed(List<Token> tokens) {
        List<Node> result = new ArrayList<>();
        Token last = null;
        Element home = null;
        for (Token token : tokens) {
            if (last == null || !token.dressedLike(last)) {
                home = null;
            }
            Node node = token.node().clone();
            if (token.dress().isEmpty()) {
                result.add(node);
            } else if (home == null) {
                home = dress(token, result);
                home.appendChild(node);
            } else {
                home.appendChild(node);
            }
            last = token;
        }
        return result;
    }

    private static Element dress(Token token, List<Node> result) {
        Element outer = token.dress().get(0).shallowClone();
        result.add(outer);
        Element inner = outer;
        for (Element next : token.dress().subList(1, token.dress().size())) {
            Element clone = next.shallowClone();
            inner.appendChild(clone);
            inner = clone;
        }
        return inner;
    }
}
