export { momentText } from '@claimwire/core';
