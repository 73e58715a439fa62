import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import { Button, Menu, SegmentedControl, TextInput } from "@mantine/core";
import {
  IconArchive,
  IconCalendarDown,
  IconDots,
  IconHistory,
  IconPrinter,
  IconRefresh,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { problemOf } from "../../shared/api/problem";
import { longDate } from "../../shared/relativeTime";
import { Drawer } from "../../shared/ui/Drawer";
import { IconAction } from "../../shared/ui/IconAction";
import { Told } from "../../shared/ui/Told";
import { useFocusAfter } from "../../shared/ui/useFocusAfter";
import { Readiness } from "./begin/Comparison";
import { Board } from "./board/Board";
import { Gaps } from "./Gaps";
import { RoadmapLine } from "./line/RoadmapLine";
import { MilestoneDetail } from "./milestone/MilestoneDetail";
import { takeCalendar } from "./queries";
import styles from "./RoadmapView.module.css";
import { ProposalNote } from "./revise/ProposalNote";
import { Versions } from "./revise/Versions";
import { useFitsStill } from "./useFitsStill";
import { useRevision } from "./useRevision";
import { type Done, useMilestones } from "./useRoadmap";
import type { Roadmap } from "./wire";

const FITS_STILL = "Nothing has to change: the roadmap fits what your profile says now.";

export type Shape = "line" | "board";

interface RoadmapViewProps {
  roadmap: Roadmap;
  today: string;
  shape: Shape;
  /** The milestone that is open. */
  open: string | null;
  onShape: (shape: Shape) => void;
  onOpen: (key: string | null) => void;
  onArchive: () => void;
}

/** One roadmap: how near one is, what comes when, and why. */
export function RoadmapView(props: RoadmapViewProps) {
  const { roadmap: stored, today, shape, open, onShape, onOpen, onArchive } = props;
  const [done, setDone] = useState<Done | null>(null);
  const { shown: roadmap, change, add, remove, move, ...milestones } = useMilestones(stored, setDone);
  const revision = useRevision(stored);
  const watch = useFitsStill(() => setDone({ words: FITS_STILL, undo: null }));
  const milestone = roadmap.items.find(({ key }) => key === open);
  const goal = roadmap.title;
  const failed = milestones.problem ?? (revision.error && problemOf(revision.error));
  const shown = useRef(open);
  shown.current = open;
  return (
    <>
      <Head
        roadmap={roadmap}
        goal={goal}
        onRevise={() => revision.revise.mutate(undefined, { onSuccess: (job) => watch(job.id) })}
        onArchive={onArchive}
      />
      {roadmap.proposal && (
        <ProposalNote
          key={roadmap.proposal.number}
          proposal={roadmap.proposal}
          deciding={revision.decide.isPending}
          onDecide={(accept) => revision.decide.mutate(accept)}
        />
      )}
      {failed && !milestone && (
        <p role="alert" className={styles.problem}>
          {failed.message}
        </p>
      )}
      <SegmentedControl
        className={styles.shapes}
        value={shape}
        onChange={(value) => onShape(value as Shape)}
        data={[
          { value: "line", label: "In time" },
          { value: "board", label: "As a board" },
        ]}
      />
      {shape === "line" ? (
        <RoadmapLine milestones={roadmap.items} goal={goal} today={today} open={open} onOpen={onOpen} />
      ) : (
        <Board milestones={roadmap.items} today={today} onOpen={onOpen} onMove={move} />
      )}
      <AddOwn adding={add.isPending} onAdd={(title, onAdded) => add.mutate(title, { onSuccess: onAdded })} />
      <details className={styles.gaps}>
        <summary>What {goal} asks for, skill by skill</summary>
        <Gaps gaps={roadmap.gaps} label={`What ${goal} asks for`} />
      </details>
      {roadmap.role?.credit && <p className={styles.credit}>{roadmap.role.credit}</p>}
      {milestone && (
        <MilestoneDetail
          key={milestone.key}
          milestone={milestone}
          milestones={roadmap.items}
          saving={milestones.saving}
          deciding={revision.close.isPending}
          problem={failed?.message ?? null}
          onChange={(fields) => change.mutate({ key: milestone.key, change: fields })}
          onOpen={onOpen}
          onDecide={(accept) => revision.close.mutate({ milestone, accept })}
          onDelete={
            milestone.kind === "own"
              ? () =>
                  remove.mutate(milestone, {
                    // Another one may have been opened since.
                    onSuccess: () => shown.current === milestone.key && onOpen(null),
                  })
              : null
          }
          onClose={() => onOpen(null)}
        />
      )}
      <Told
        told={done}
        act={done?.undo ? "Undo" : null}
        onAct={() => {
          done?.undo?.();
          setDone(null);
        }}
        onForget={() => setDone(null)}
      />
    </>
  );
}

interface HeadProps {
  roadmap: Roadmap;
  goal: string;
  onRevise: () => void;
  onArchive: () => void;
}

interface AddOwnProps {
  adding: boolean;
  onAdd: (title: string, onAdded: () => void) => void;
}

/** One's own step on the way; what could not be added stays written. */
function AddOwn({ adding, onAdd }: AddOwnProps) {
  const [title, setTitle] = useState("");
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === "" || adding) return;
        onAdd(title.trim(), () => setTitle((now) => (now === title ? "" : now)));
      }}
    >
      <TextInput
        aria-label="A milestone of your own"
        placeholder="A milestone of your own"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={adding} disabled={title.trim() === ""}>
        Add
      </Button>
    </form>
  );
}

function Head({ roadmap, goal, onRevise, onArchive }: HeadProps) {
  const [looking, setLooking] = useState(false);
  const more = useFocusAfter(looking);
  const calendar = useMutation({ mutationFn: () => takeCalendar(roadmap.id) });
  const last = roadmap.items.findLast(({ status }) => status === "todo" || status === "doing");
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title} dir="auto">
          To {goal}
        </h1>
        <Readiness readiness={roadmap.readiness} />
        <p className={styles.time}>
          {roadmap.hours_per_week} hours a week
          {last && `, there by ${longDate(last.due_on)}`}
        </p>
        {roadmap.late && <p className={styles.late}>{roadmap.late}</p>}
      </div>
      <div className={styles.actions} data-edge="top">
        <Button
          variant="default"
          loading={calendar.isPending}
          leftSection={<IconCalendarDown size={18} stroke={1.5} />}
          onClick={() => calendar.mutate()}
        >
          Calendar
        </Button>
        <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false} returnFocus={!looking}>
          <Menu.Target>
            <IconAction ref={more} label="More about this roadmap">
              <IconDots size={20} stroke={1.5} />
            </IconAction>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconRefresh size={18} stroke={1.5} />} onClick={onRevise}>
              Work it out anew
            </Menu.Item>
            <Menu.Item leftSection={<IconHistory size={18} stroke={1.5} />} onClick={() => setLooking(true)}>
              Versions
            </Menu.Item>
            <Menu.Item leftSection={<IconPrinter size={18} stroke={1.5} />} onClick={() => print()}>
              Print
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={18} stroke={1.5} />} onClick={onArchive}>
              Archive
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {calendar.isError && (
        <p role="alert" className={styles.problem}>
          {problemOf(calendar.error).message}
        </p>
      )}
      {looking && (
        <Drawer label="Versions" title="Versions" above={goal} onClose={() => setLooking(false)}>
          <Versions roadmap={roadmap.id} />
        </Drawer>
      )}
    </header>
  );
}
