import { Button, Select } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { JobView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { isOver } from "../../shared/jobs/isOver";
import { jobsQuery, retryJob } from "../../shared/jobs/queries";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { PageHead } from "../../shared/ui/PageHead";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { Told } from "../../shared/ui/Told";
import { Archived } from "./Archived";
import { type Begun, type Chosen, NewRoadmap } from "./begin/NewRoadmap";
import { beginRoadmap, roadmapQuery, roadmapsQuery } from "./queries";
import styles from "./Roadmaps.module.css";
import { RoadmapView, type Shape } from "./RoadmapView";
import { useArchiving } from "./useArchiving";
import type { RoadmapLabel, RoadmapList } from "./wire";

export interface RoadmapsSearch {
  roadmap?: string;
  milestone?: string;
  shape?: Shape;
  /** A further one is being thought of. */
  begin?: boolean;
}

interface RoadmapsProps {
  today: string;
  search: RoadmapsSearch;
  onSearch: (search: RoadmapsSearch) => void;
}

/** The ways that were planned, one of them open; where there is none yet, how to begin. */
export function Roadmaps({ today, search, onSearch }: RoadmapsProps) {
  const list = useQuery(roadmapsQuery());
  if (list.isError) {
    return (
      <>
        <PageHead title="Roadmap" />
        <ProblemNote problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
      </>
    );
  }
  if (!list.data) return <LoadingLines label="Loading your roadmap" widths={[38, 92, 70, 86]} />;
  return <Listed list={list.data} today={today} search={search} onSearch={onSearch} />;
}

/** Stays while one is archived and another one, or none, comes in its place: what was done is told here. */
function Listed({ list: { items, wanted }, today, search, onSearch }: RoadmapsProps & { list: RoadmapList }) {
  const { done, forget, problem, saving, archive, takeUp } = useArchiving();
  const active = items.filter(({ status }) => status === "active");
  const open = active.find(({ id }) => id === search.roadmap) ?? active[0];
  return (
    <>
      {!open || search.begin ? (
        <Beginning
          today={today}
          wished={wanted[0] ?? null}
          first={!open}
          onBegun={() => onSearch({})}
          onLeave={() => onSearch({})}
        />
      ) : (
        <Ways
          active={active}
          open={open}
          today={today}
          search={search}
          onSearch={onSearch}
          onArchive={() => archive(open)}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
      <Archived
        roadmaps={items.filter(({ status }) => status === "archived")}
        saving={saving}
        onTakeUp={takeUp}
      />
      <Told told={done} act={done?.undo ? "Undo" : null} onAct={() => done?.undo?.()} onForget={forget} />
    </>
  );
}

interface WaysProps extends RoadmapsProps {
  active: readonly RoadmapLabel[];
  open: RoadmapLabel;
  onArchive: () => void;
}

function Ways({ active, open, today, search, onSearch, onArchive }: WaysProps) {
  return (
    <>
      <Switch
        roadmaps={active}
        open={open}
        onOpen={(roadmap) => onSearch({ roadmap })}
        onBegin={() => onSearch({ begin: true })}
      />
      <Making />
      <Open
        key={open.id}
        id={open.id}
        today={today}
        search={search}
        onSearch={onSearch}
        onArchive={onArchive}
      />
    </>
  );
}

interface SwitchProps {
  roadmaps: readonly RoadmapLabel[];
  open: RoadmapLabel;
  onOpen: (id: string) => void;
  onBegin: () => void;
}

function Switch({ roadmaps, open, onOpen, onBegin }: SwitchProps) {
  return (
    <div className={styles.switch}>
      {roadmaps.length > 1 && (
        <Select
          className={styles.which}
          aria-label="Which roadmap"
          data={roadmaps.map(({ id, title }) => ({ value: id, label: title }))}
          value={open.id}
          allowDeselect={false}
          onChange={(id) => id && onOpen(id)}
        />
      )}
      <Button variant="subtle" onClick={onBegin}>
        Another goal
      </Button>
    </div>
  );
}

interface OpenProps extends RoadmapsProps {
  id: string;
  onArchive: () => void;
}

function Open({ id, today, search, onSearch, onArchive }: OpenProps) {
  const roadmap = useQuery(roadmapQuery(id));
  if (roadmap.isError) {
    return <ProblemNote problem={problemOf(roadmap.error)} onRetry={() => void roadmap.refetch()} />;
  }
  if (!roadmap.data) return <LoadingLines label="Loading your roadmap" widths={[38, 92, 70, 86]} />;
  return (
    <RoadmapView
      roadmap={roadmap.data}
      today={today}
      shape={search.shape ?? "line"}
      open={search.milestone ?? null}
      onShape={(shape) => onSearch({ ...search, shape })}
      onOpen={(milestone) => {
        const { milestone: _, ...rest } = search;
        onSearch(milestone === null ? rest : { ...rest, milestone });
      }}
      onArchive={onArchive}
    />
  );
}

interface BeginningProps {
  today: string;
  wished: Chosen | null;
  first: boolean;
  onBegun: () => void;
  onLeave: () => void;
}

function Beginning({ today, wished, first, onBegun, onLeave }: BeginningProps) {
  const queries = useQueryClient();
  const begin = useMutation({
    networkMode: "always",
    mutationFn: (roadmap: Begun) => beginRoadmap(roadmap),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["jobs"] });
      await queries.invalidateQueries({ queryKey: ["roadmaps"] });
    },
  });
  return (
    <>
      <PageHead title={first ? "Where do you want to go?" : "Another goal"}>
        Name a role. Kairix holds what it asks for against your profile and plans the way: what to learn, in
        which order, by when, and what would prove it. You change all of it as you like.
      </PageHead>
      <Making />
      {begin.isError && <ProblemNote problem={problemOf(begin.error)} />}
      <NewRoadmap
        today={today}
        wished={wished}
        beginning={begin.isPending}
        // Who has gone elsewhere meanwhile is not called back.
        onBegin={(roadmap) => begin.mutate(roadmap, { onSuccess: onBegun })}
      />
      {!first && (
        <p className={styles.back}>
          <Button variant="subtle" size="compact-sm" onClick={onLeave}>
            Back to the roadmap
          </Button>
        </p>
      )}
    </>
  );
}

/** A change of the profile is looked at half a minute later, when no other one follows: nobody waits for that. */
function isForLater({ state, run_at, attempts }: JobView): boolean {
  return state === "queued" && attempts === 0 && Date.parse(run_at) > Date.now();
}

/** What is being worked out right now, step by step. */
function Making() {
  const queries = useQueryClient();
  const job = useQuery(jobsQuery()).data?.find(({ kind }) => kind === "roadmap.make");
  const retry = useMutation({
    mutationFn: (id: string) => retryJob(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
  if (!job) return null;
  if (job.state === "failed") {
    return (
      <p role="alert" className={styles.making}>
        The roadmap could not be worked out: {job.error_message}{" "}
        {job.retryable && (
          <Button size="compact-sm" variant="default" onClick={() => retry.mutate(job.id)}>
            Try again
          </Button>
        )}
      </p>
    );
  }
  if (isOver(job.state) || isForLater(job)) return null;
  const { message = "Waiting for its turn", done = 0, total = 0 } = job.progress ?? {};
  return (
    <p role="status" className={styles.making}>
      <span>{message}</span>
      <progress
        className={styles.bar}
        aria-label="Working out the roadmap"
        {...(total > 0 && { value: done, max: total })}
      />
    </p>
  );
}
