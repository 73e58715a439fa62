import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Modal.layer.css";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/spotlight/styles.layer.css";
import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  spotlight,
} from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { schemaQuery } from "../../shared/profile/queries";
import { type Place, placesFor, placesOf } from "./places";
import styles from "./Search.module.css";

export const openSearch = spotlight.open;

/** Every page, section and attribute by its name: Ctrl K, or ⌘ K. */
export function Search() {
  const schema = useQuery(schemaQuery()).data;
  const navigate = useNavigate();
  const places = placesOf(schema);
  const go = ({ to, search }: Place) => void navigate({ to, search });
  return (
    <Spotlight
      actions={places.map((place) => ({
        id: place.id,
        label: place.label,
        description: place.about,
        leftSection: <place.Icon size={20} stroke={1.5} aria-hidden />,
        onClick: () => go(place),
      }))}
      filter={(query, actions) => {
        const found = new Set(placesFor(query, places).map((place) => place.id));
        return actions.filter((action) => found.has(idOf(action)));
      }}
      nothingFound="Nothing is called that"
      limit={10}
      classNames={styles as Record<string, string>}
      searchProps={{
        leftSection: <IconSearch size={20} stroke={1.5} aria-hidden />,
        placeholder: "Go to a page, a section or an attribute",
        "aria-label": "Go to",
      }}
      attributes={{ content: { "aria-label": "Search" } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      // To lock the page it would put a style tag into it, which a strict CSP refuses.
      lockScroll={false}
    />
  );
}

function idOf(action: SpotlightActionData | SpotlightActionGroupData): string {
  return "id" in action ? action.id : action.group;
}
