import { Icon } from "../../components/icon.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useKeyWords } from "./desk-dialogs.tsx";

type Props = { readonly savedAt: Date | null; readonly onKeys: () => void };

/** The keys that a hand needs most, and when the desk was saved last. */
export function DeskFoot({ savedAt, onKeys }: Props) {
  const { reviewDesk: review } = useFurtherWords();
  const format = useFormat();
  const keys = useKeyWords().slice(0, 8);
  return (
    <footer className="desk-foot small">
      <ul aria-label={review.keys.label}>
        {keys.map(({ keys: own, word }) => (
          <li key={word}>
            {own.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {word}
          </li>
        ))}
        <li>
          <button type="button" className="quiet-button small" onClick={onKeys}>
            <kbd>F1</kbd> {review.keys.all}
          </button>
        </li>
      </ul>
      <span className="spring" />
      <span role="status" aria-live="polite" className="row muted">
        {savedAt === null ? null : (
          <>
            <Icon name="check" /> {review.done.saved} {format.localInstant(savedAt.toISOString())}
          </>
        )}
      </span>
    </footer>
  );
}
