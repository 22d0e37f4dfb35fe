"""The restoration network: NAFBlock, Instruction Condition Block, InstructIR, and its configuration."""
